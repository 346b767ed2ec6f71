package org.holdfast.demo;

import java.util.Arrays;
import java.util.List;

/** Names from many places, put together by chance: nobody is meant. */
final class Names {
    private Names() {}

    /** Names as they are given in one place: to women, to men, to families. */
    private record Place(List<String> women, List<String> men, List<String> families) {}

    private static final List<Place> PLACES = List.of(
            place(
                    "Alice Bethan Carys Eleanor Fiona Harriet Isla Maeve Orla Rhiannon Tamsin Wilma",
                    "Angus Callum Dylan Ewan Fergus Gareth Lewis Niall Owen Rory Stuart Tristan",
                    "Ashdown Brannigan Caldwell Drummond Fairley Hartnoll Kilbride Lockwood Merriman Pemberley Rosewarne Tregear"),
            place(
                    "Abena Adwoa Akosua Esi Mercy Nana Serwaa Yaa",
                    "Emmanuel Kofi Kojo Kwabena Kwame Kwesi Nii Yaw",
                    "Amankwah Ansah Asante Boateng Darko Mensah Ofori Opoku Owusu"),
            place(
                    "Adaeze Chioma Folake Halima Ifeoma Ngozi Simisola Temitope Yetunde",
                    "Chidi Emeka Femi Ikenna Obinna Segun Tunde Uche",
                    "Adeyemi Balogun Eze Ibekwe Nwachukwu Okafor Okonjo Oladipo Uzoma"),
            place(
                    "Ananya Deepa Kavita Lakshmi Meera Nandini Priya Rukmini Sunita Vidya",
                    "Arjun Dinesh Kiran Manoj Nikhil Prakash Rohan Sanjay Vikram",
                    "Bhatt Chaudhary Deshpande Iyer Kulkarni Menon Nair Raman Sengupta Thakur"),
            place(
                    "Amina Farah Khadija Layla Maryam Nadia Rania Salma Yasmin Zainab",
                    "Bilal Hamza Idris Karim Mahmoud Omar Sami Tariq Yusuf Ziad",
                    "Abbadi Benali Darwish Haddad Khoury Mansour Nasser Qasim Sabbagh Tuma"),
            place(
                    "Aoi Hana Keiko Mei Michiko Naomi Sakura Yuki Yuna",
                    "Daichi Haruto Kenji Makoto Ren Shinji Takumi Yuto",
                    "Fujimoto Hayashi Ishikawa Kobayashi Matsuda Nakano Ogawa Sato Ueda"),
            place(
                    "Eun-ji Ha-yun Hye-jin Ji-woo Min-seo Seo-yeon Soo-ah Yuna",
                    "Dong-hyun Hyun-woo Jae-won Min-jun Seung-ho Sung-min Tae-yang",
                    "Ahn Bae Choi Hwang Jang Kwon Park Seo Yoon"),
            place(
                    "Camila Carmen Elena Ines Lucia Marisol Paloma Rosario Valeria Ximena",
                    "Alejandro Diego Emilio Gabriel Joaquin Mateo Rafael Santiago",
                    "Barrios Carvalho Delgado Escobedo Fuentes Montoya Pereira Quiroga Reyes Salcedo Villanueva"),
            place(
                    "Astrid Freja Greta Ingrid Kerttu Linnea Maja Saga Signe Tuuli",
                    "Aksel Bjarne Eero Gunnar Henrik Lars Mikkel Oskar Sven Tapio",
                    "Aalto Bergstrom Dahl Ekholm Haugen Lindqvist Nygaard Sorensen Virtanen"),
            place(
                    "Agnieszka Dunja Halina Ivana Jadwiga Katarina Lenka Milena Oksana Zofia",
                    "Bartek Bohdan Dragan Goran Jakub Marek Nikola Pavel Tomasz Vasyl",
                    "Bielska Dvorak Horvat Kovač Kowalczyk Marković Novotny Petrenko Shevchuk Wójcik"),
            place(
                    "Ayse Defne Elif Fatma Leyla Nesrin Selin Zeynep",
                    "Baris Cem Emre Kaan Mert Orhan Serkan Volkan",
                    "Arslan Bulut Demirci Erdem Kaplan Ozkan Polat Sahin Yildirim"),
            place(
                    "Amahle Lerato Naledi Nomsa Palesa Thandiwe Zanele",
                    "Bongani Mandla Samuel Sipho Thabo Themba Vusi",
                    "Dlamini Khumalo Mokoena Mthembu Ndlovu Nkosi Sithole Zulu"),
            place(
                    "Charlotte Jeanne Katrin Lotte Margot Nele Odile Sabine Therese",
                    "Antoine Benedikt Emil Florian Jonas Lukas Matthis Rainer Yannick",
                    "Brandt Dufour Engel Fournier Hoffman Lambert Meier Roussel Vogel Weiss"),
            place(
                    "Bich Huong Lan Linh Mai Ngoc Quyen Thuy Tuyet",
                    "Bao Dung Hieu Khanh Long Minh Quang Tuan Vinh",
                    "Bui Dang Hoang Huynh Nguyen Pham Tran Truong Vo"),
            place(
                    "Alani Denise Imani Jasmine Keisha Latoya Monique Renee Tamika Yvonne",
                    "Andre Curtis Darnell Isaiah Jerome Marcus Reggie Terrence",
                    "Beckford Broadnax Coleman Dorsey Gaines Hollis Mayfield Prescott Rutledge Tillman"));

    private static final List<String> CALLED =
            List.of("Alex", "Ash", "Billie", "Jo", "Kit", "Max", "Noor", "Remi", "Robin", "Sam", "Sasha");

    /** A person's names, and whether a woman's given name was drawn. */
    record Person(String given, String family, boolean woman) {}

    private static Place place(String women, String men, String families) {
        return new Place(split(women), split(men), split(families));
    }

    private static List<String> split(String names) {
        return Arrays.asList(names.split(" "));
    }

    static Person draw(Dice dice) {
        return draw(dice, dice.chance(0.46));
    }

    static Person draw(Dice dice, boolean woman) {
        Place place = dice.pick(PLACES);
        return new Person(dice.pick(woman ? place.women : place.men), dice.pick(place.families), woman);
    }

    /** A name someone would rather go by. */
    static String called(Dice dice) {
        return dice.pick(CALLED);
    }
}
